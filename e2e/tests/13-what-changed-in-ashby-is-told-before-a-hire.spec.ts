import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

const WORK_MODEL = 'Work model (Candidate)'

test('a field that was archived in Ashby is told at the row that reads it, and is gone when the rule is mended', async ({
  page,
  mapping,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  await mapping.open()
  await mapping.choose('Preferred name', 'Candidate · Work model')
  await mapping.save()
  const changed = page.getByRole('region', { name: 'Changed in Ashby' })

  await test.step('told on top and at the row, with what it would do to the next hire', async () => {
    await sandbox.archiveField(WORK_MODEL)
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(changed.getByText(/The field “Work model” was archived in Ashby; Preferred name is mapped to it/)).toBeVisible()
    await expect(changed.getByText(/It would stay empty/)).toBeVisible()
    await expect(mapping.row('Preferred name').getByText(/was archived in Ashby/).first()).toBeVisible()
  })

  await test.step('the button leads to the row, and a mended rule leaves nothing to tell', async () => {
    await changed.getByRole('button', { name: 'Change Preferred name' }).click()
    await expect(mapping.row('Preferred name')).toBeInViewport()
    await mapping.row('Preferred name').getByRole('button', { name: 'Unmap Preferred name' }).click()
    await mapping.save()
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(changed).toBeHidden()
    await expect(page.getByText(/Everything fits what Ashby has/)).toBeVisible()
  })

  await sandbox.restoreField(WORK_MODEL)
})
