import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// These stories go on from the first: Ashby is connected, fields are mapped, a listener waits for Offer.

test('the same delivery again changes nothing', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.sendLastDeliveryAgain()
  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Zoë Ångström')).toHaveCount(1)
})

test('a forged delivery is refused and shown at the listener', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.sendForgedDelivery()
  await workflow.open('Onboarding')
  await expect(page.getByText(/Secret key in Ashby differs/)).toBeVisible()
})

test('a bulk move enrolls everyone', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  await workflow.open('Onboarding')
  await sandbox.move(['Amara Nwosu', 'Hannah Lindqvist'], 'Offer')
  await expect(workflow.enrollment('Amara Nwosu')).toBeVisible()
  await expect(workflow.enrollment('Hannah Lindqvist')).toBeVisible()
})

test('a move to Archived enrolls nobody and says why', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.move(['Daniel Fischer'], 'Archived')
  await page.goto('/deliveries?outcome=ignored')
  await expect(page.getByRole('link', { name: 'Daniel Fischer' })).toBeVisible()
  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Daniel Fischer')).toHaveCount(0)
})
