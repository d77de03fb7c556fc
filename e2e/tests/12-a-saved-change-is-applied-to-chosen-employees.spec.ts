import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// Goes on from the stories before: Zoë Ångström came in from Ashby.

test('what changed in the mapping is seen value by value, and applied to the employees who are chosen', async ({
  page,
  mapping,
  trial,
  versions,
}) => {
  await signIn(page, 'administrator')
  await mapping.open()
  const before = await versions.current()

  await test.step('seen before it is saved, applied only afterwards', async () => {
    await mapping.choose('Preferred name', 'Candidate · First name')
    await trial.tryOn('Active · status')
    await expect(trial.changesOf('Zoë Ångström')).toContainText('Preferred name')
    await expect(trial.apply).toBeHidden()
    await mapping.save()
    await expect(trial.apply).toBeDisabled()
  })

  await test.step('applied to her', async () => {
    await trial.changes.getByRole('checkbox', { name: 'Choose Zoë Ångström' }).check()
    await trial.apply.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Apply to 1 employee' }).click()
    await expect(trial.panel.getByText('1 employee was updated.')).toBeVisible()
    await expect(trial.changesOf('Zoë Ångström')).toHaveCount(0)
  })

  await test.step('her record has the value, and where it came from', async () => {
    await mapping.restore(before)
    await page.goto('/employees?search=Zo%C3%AB')
    await page.getByRole('link', { name: 'Zoë Ångström' }).click()
    const record = page.getByRole('region', { name: 'Employee record' })
    await expect(record.getByText('Zoë', { exact: true })).toHaveCount(2)
  })
})
