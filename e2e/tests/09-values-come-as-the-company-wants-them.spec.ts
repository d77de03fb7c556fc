import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// These stories go on from those before: names, e-mail and the offer's start date are mapped.

test('CA becomes California by a lookup table, seen on a real candidate before it is saved', async ({
  page,
  mapping,
  workflow,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  await mapping.open()
  await mapping.choose('State', 'Candidate · Region')
  await mapping.previewFor('emily.carter@mail.example')
  await expect(mapping.result('State')).toHaveText('CA')

  await test.step('a table is made where it is needed', async () => {
    await mapping.addStep('State', 'Look up in a table')
    await mapping.row('State').getByRole('button', { name: 'New table' }).click()
    const table = page.getByRole('dialog', { name: 'New lookup table' })
    await table.getByLabel('Name', { exact: true }).fill('US states')
    await table.getByLabel('Value, line 1').fill('ca')
    await table.getByLabel('Becomes, line 1').fill('California')
    await table.getByLabel('Value, line 2').fill('NY')
    await table.getByLabel('Becomes, line 2').fill('New York')
    await table.getByRole('button', { name: 'Save table' }).click()
    await expect(table).toBeHidden()
  })

  await test.step('its effect is seen at once, on the person and on the way', async () => {
    await expect(mapping.result('State')).toHaveText('California')
    await expect(mapping.row('State').getByText('Look up in US states').first()).toBeVisible()
  })

  await test.step('what the table does not know needs attention, in words', async () => {
    await mapping.previewFor('samuel.ortiz@mail.example')
    await expect(mapping.row('State').getByText(/TX/).first()).toBeVisible()
    await expect(mapping.row('State').getByText('Does not fit')).toBeVisible()
  })

  await test.step('unless everything else is kept as it is', async () => {
    const steps = await mapping.openSteps('State')
    await steps.getByRole('combobox', { name: 'Everything else' }).click()
    await page.getByRole('option', { name: 'is kept as it is' }).click()
    await expect(mapping.result('State')).toHaveText('TX')
  })

  await test.step('a step is put in its place by drag', async () => {
    await mapping.addStep('State', 'Trim spaces')
    const steps = await mapping.openSteps('State')
    await mapping.dragOnto(
      steps.getByRole('button', { name: 'Drag Trim spaces' }),
      steps.getByRole('button', { name: 'Drag Look up in US states' })
    )
    await expect(steps.getByRole('group', { name: 'Step 1: Trim spaces' })).toBeVisible()
    await expect(steps.getByRole('group', { name: 'Step 2: Look up in US states' })).toBeVisible()
    await steps.getByRole('button', { name: 'Remove Trim spaces' }).click()
  })

  await test.step('open steps stay open in a window that becomes narrow', async () => {
    const steps = await mapping.openSteps('State')
    const step = steps.getByRole('group', { name: 'Step 1: Look up in US states' })
    const wide = page.viewportSize()
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(step).toBeVisible()
    if (wide) await page.setViewportSize(wide)
    await expect(step).toBeVisible()
  })

  await test.step('saved, it is what an import does', async () => {
    await mapping.save()
    await sandbox.move(['Emily Carter'], 'Offer')
    await workflow.open('Onboarding')
    await workflow.enrollment('Emily Carter').click()
    await expect(page.getByRole('region', { name: 'Employee record' }).getByText('California', { exact: true })).toBeVisible()
  })
})

for (const timezoneId of ['Pacific/Kiritimati', 'Europe/Budapest', 'America/Los_Angeles']) {
  test.describe(`seen from ${timezoneId}`, () => {
    test.use({ timezoneId })

    test(`a start date near midnight is the same day in ${timezoneId}`, async ({ page, mapping }) => {
      await signIn(page, 'administrator')
      await mapping.open()
      // Ashby has 2027-02-01T00:00:00.000Z and 2027-01-19T23:59:59.999Z for these two.
      await mapping.previewFor('kim.park@mail.example')
      await expect(mapping.result('Start date')).toHaveText('1 Feb 2027')
      await mapping.previewFor('pavel.novak@mail.example')
      await expect(mapping.result('Start date')).toHaveText('19 Jan 2027')
    })
  })
}
