import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { visit } from '../pages/visit.js'

// Goes on from the first stories: a listener waits for Offer, and the personal email is mapped.
const LACKING = ['Grace Mensah', 'Lucas Bergman', 'Finn Jansen']

test('what has the same cause is mended together: typed, ignored, and taken back', async ({
  page,
  deliveries,
  workflow,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  const [typed, ...others] = LACKING as [string, string, string]
  for (const person of LACKING) await sandbox.setEmail(person, '')
  await sandbox.move(LACKING, 'Offer')
  await visit(page, '/deliveries?outcome=needsAttention')
  const group = page.getByRole('region', { name: 'Personal email is missing' })

  await test.step('they stand together under their cause', async () => {
    for (const person of LACKING) await expect(group.getByRole('link', { name: person })).toBeVisible()
  })

  await test.step('what is ignored with a reason can be undone right away', async () => {
    for (const person of others) await group.getByRole('checkbox', { name: `Choose ${person}` }).check()
    await group.getByRole('button', { name: 'Ignore…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ignore 2 deliveries' })
    await dialog.getByLabel('Reason').fill('A rehearsal')
    await dialog.getByRole('button', { name: 'Ignore 2 deliveries' }).click()
    const notice = page.getByRole('region', { name: 'What was done' })
    await expect(notice.getByText('2 deliveries were ignored.')).toBeVisible()
    await expect(group.getByRole('link', { name: others[0] })).toHaveCount(0)
    await notice.getByRole('button', { name: 'Undo' }).click()
    await expect(notice.getByText('2 deliveries are back as before.')).toBeVisible()
    await expect(group.getByRole('link', { name: others[0] })).toBeVisible()
  })

  await test.step('a missing value is typed where it is missing, and the person is enrolled', async () => {
    await group.getByRole('link', { name: typed }).click()
    const mapped = deliveries.step('Mapped to employee fields')
    await mapped.getByRole('textbox', { name: 'Personal email' }).fill('not an address')
    await mapped.getByRole('button', { name: 'Save and try again' }).click()
    await expect(mapped.getByText('This is not an e-mail address.')).toBeVisible()
    await mapped.getByRole('textbox', { name: 'Personal email' }).fill('typed@mail.example')
    await mapped.getByRole('button', { name: 'Save and try again' }).click()
    await expect(deliveries.step('Imported as a new employee and enrolled.')).toBeVisible()
    await workflow.open('Onboarding')
    await workflow.enrollment(typed).click()
    const record = page.getByRole('region', { name: 'Employee record' })
    await expect(record.getByText('typed@mail.example', { exact: true })).toBeVisible()
    await expect(record.getByText(/^Typed by/).first()).toBeVisible()
  })

  await test.step('an ignored one is taken back on its own page as well', async () => {
    await deliveries.open(others[1], 'Needs attention')
    await page.getByRole('button', { name: 'Ignore', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Ignore this delivery' })
    await dialog.getByLabel('Reason').fill('A rehearsal')
    await dialog.getByRole('button', { name: 'Ignore delivery' }).click()
    await page.getByRole('button', { name: 'Undo ignore' }).click()
    await expect(page.getByRole('button', { name: 'Save and try again' })).toBeVisible()
    await page.getByRole('button', { name: 'Ignore', exact: true }).click()
    await dialog.getByLabel('Reason').fill('The rehearsal is over')
    await dialog.getByRole('button', { name: 'Ignore delivery' }).click()
    await expect(page.getByRole('button', { name: 'Undo ignore' })).toBeVisible()
  })
})
