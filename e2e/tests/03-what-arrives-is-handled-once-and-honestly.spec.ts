import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// These stories go on from the one before: Ashby is connected, fields are mapped, a listener waits for Offer.

test('the same delivery again changes nothing', async ({ page, workflow, deliveries, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.sendLastDeliveryAgain()
  await deliveries.open('Zoë Ångström')
  await expect(page.getByText('Ashby sent this once more. Nothing changed by that.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Attempts' }).getByRole('listitem')).toHaveCount(1)

  await page.goto('/deliveries')
  await expect(page.getByRole('link', { name: 'Zoë Ångström' })).toHaveCount(1)
  await page.goto('/employees')
  await expect(page.getByRole('link', { name: 'Maya Castellanos' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Zoë Ångström' })).toHaveCount(1)
  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Zoë Ångström')).toHaveCount(1)
})

test('a forged delivery is refused, shown at the listener, and leaves no delivery', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.sendForgedDelivery()
  await workflow.open('Onboarding')
  await expect(page.getByText(/A call came that was signed with another key/)).toBeVisible()
  await page.goto('/deliveries')
  await expect(page.getByRole('table', { name: 'Deliveries' }).getByRole('row')).toHaveCount(2)
})

test('a bulk move enrolls everyone', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  await workflow.open('Onboarding')
  await sandbox.move(['Amara Nwosu', 'Hannah Lindqvist', 'Nina Kraus'], 'Offer')
  for (const person of ['Amara Nwosu', 'Hannah Lindqvist', 'Nina Kraus']) {
    await expect(workflow.enrollment(person)).toBeVisible()
  }
})

test('a move to Archived enrolls nobody and says why', async ({ page, workflow, deliveries, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.move(['Daniel Fischer'], 'Archived')
  await deliveries.open('Daniel Fischer', 'Ignored')
  await expect(deliveries.step('Not wanted by the listener').getByText('The application is archived.')).toBeVisible()
  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Zoë Ångström')).toBeVisible()
  await expect(workflow.enrollment('Daniel Fischer')).toHaveCount(0)
})
