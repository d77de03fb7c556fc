import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { settled, visit } from '../pages/visit.js'

// Goes on from the stories before: Ashby is connected, fields are mapped, a listener has taken Zoë Ångström in.

test('after a change of the mapping, what came before is replayed and nobody is hired twice', async ({
  page,
  mapping,
  workflow,
  deliveries,
}) => {
  const zoe = 'Zoë Ångström'
  const dialog = page.getByRole('dialog')
  const record = page.getByRole('region', { name: 'Employee record' })
  // stands beside a value that a delivery brought
  const cityByDelivery = record.getByRole('link', { name: 'Delivery of City' })
  let city = ''
  await signIn(page, 'administrator')

  await test.step('the city is mapped from now on', async () => {
    await mapping.open()
    await mapping.choose('City', 'Job · Location')
    await mapping.save()
  })

  await test.step('a dry run says what it would change for who came before', async () => {
    await visit(page, '/deliveries?outcome=imported&search=Zo%C3%AB')
    await page.getByRole('button', { name: /^Replay th/ }).click()
    await expect(dialog.getByText('Imported deliveries about people found by “Zoë”')).toBeVisible()
    await dialog.getByRole('button', { name: 'See what would change' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Replay' })).toBeVisible()
    await expect(page.getByText('Nothing applied yet')).toBeVisible()
    const changes = page.getByRole('table', { name: `Changes for ${zoe}` }).first()
    const change = changes.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'City' }) })
    city = await change.getByRole('cell').last().innerText()
    expect(city).not.toBe('')
    await expect(page.getByRole('checkbox', { name: `Choose ${zoe}` }).first()).toBeVisible()
  })

  await test.step('nothing has changed yet', async () => {
    const replay = page.url()
    await visit(page, '/employees?search=Zo%C3%AB')
    await page.getByRole('link', { name: zoe }).first().click()
    await expect(record.getByText('Last name', { exact: true })).toBeVisible()
    await expect(cityByDelivery).toHaveCount(0)
    await visit(page, replay)
  })

  await test.step('what was shown is applied', async () => {
    await page.getByRole('checkbox', { name: `Choose ${zoe}` }).first().check()
    await page.getByRole('button', { name: 'Apply 1 chosen' }).click()
    await expect(dialog.getByText('Values would change at 1 delivery.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Apply 1 delivery' }).click()
    await expect(page.getByRole('main').getByText('1 delivery was applied.')).toBeVisible()
  })

  await test.step('the employee has the value, and is enrolled as before', async () => {
    await visit(page, '/employees?search=Zo%C3%AB')
    await expect(page.getByRole('link', { name: zoe })).toHaveCount(1)
    await page.getByRole('link', { name: zoe }).click()
    await expect(cityByDelivery).toBeVisible()
    await expect(record.getByText(city, { exact: true }).first()).toBeVisible()
    await workflow.open('Onboarding')
    await expect(workflow.enrollment(zoe)).toHaveCount(1)
  })

  await test.step('the delivery tells it, and once more there is nothing to do', async () => {
    await deliveries.open(zoe, 'Imported')
    await expect(page.getByText(/^Replayed by /)).toBeVisible()
    await page.getByRole('button', { name: 'Replay', exact: true }).click()
    await dialog.getByRole('button', { name: 'See what would change' }).click()
    await expect(page.getByText(/^Nothing would change/).first()).toBeVisible()
    await settled(page)
  })
})
