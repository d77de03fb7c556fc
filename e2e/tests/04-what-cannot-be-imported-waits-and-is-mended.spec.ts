import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { settled, visit } from '../pages/visit.js'

// These stories go on from those before: a listener waits for Offer; two employees share the Hoffmanns' address.

test('a candidate without the required field needs attention, is mended and enrolled', async ({
  page,
  workflow,
  deliveries,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  await sandbox.move(['No Address Nkemelu'], 'Offer')

  await test.step('Home counts who needs attention, and leads there', async () => {
    await expect(page.getByRole('region', { name: 'Needs attention' }).getByText('1', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Needs attention' }).click()
    await page.getByRole('link', { name: 'No Address Nkemelu' }).click()
  })

  await test.step('the problem stands where it arose, in words', async () => {
    const mapped = deliveries.step('Mapped to employee fields')
    await expect(mapped.getByText(/^Personal email: Ashby has no primary email for this person/)).toBeVisible()
    await expect(mapped.getByRole('link', { name: 'Fix the field mapping' })).toBeVisible()
    await page.goto('/employees?search=Nkemelu')
    await expect(page.getByText('Nobody found for “Nkemelu”')).toBeVisible()
  })

  await test.step('mended in Ashby, then tried again', async () => {
    await sandbox.setEmail('No Address Nkemelu', 'nkemelu@mail.example')
    await deliveries.open('No Address Nkemelu', 'Needs attention')
    await page.getByRole('button', { name: 'Try again', exact: true }).click()
    await expect(deliveries.step('Imported as a new employee and enrolled.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again', exact: true })).toHaveCount(0)
    const attempts = page.getByRole('region', { name: 'Attempts' })
    await expect(attempts.getByRole('listitem')).toHaveCount(2)
    await attempts.getByText('Steps of attempt 1').press('Enter')
    await expect(attempts.getByText('From Candidate · First name')).toBeVisible()
    const received = deliveries.step('Received and verified')
    await received.getByText('Details of “Received and verified”').click()
    await expect(received.getByText(/^Secret key ending in .{4}, the newest$/)).toBeVisible()
    await deliveries.step('No employee yet').getByText('Details of “No employee yet”').click()
    await expect(deliveries.step('No employee yet').getByText('nkemelu@mail.example')).toBeVisible()
    await workflow.open('Onboarding')
    await workflow.enrollment('No Address Nkemelu').click()
    await expect(page.getByRole('region', { name: 'Employee record' }).getByText('nkemelu@mail.example')).toBeVisible()
  })
})

test('where two employees match, a person decides who it is', async ({ page, workflow, deliveries, sandbox }) => {
  await signIn(page, 'administrator')
  await visit(page, '/employees?search=Jonas')
  const jonas = await page.getByRole('link', { name: 'Jonas Hoffmann' }).getAttribute('href')
  await sandbox.move(['Jonas Hoffmann'], 'Offer')
  await deliveries.open('Jonas Hoffmann', 'Needs attention')
  const matched = deliveries.step('Could be several employees')
  await expect(matched.getByText('More than one employee could be this person.')).toBeVisible()

  await matched.getByRole('button', { name: 'Decide' }).click()
  await expect(matched.getByText('Choose one of these people, or a new person.')).toBeVisible()
  await matched.getByRole('radio', { name: 'Jonas Hoffmann' }).check()
  await matched.getByRole('button', { name: 'Decide' }).click()
  await expect(deliveries.step('Imported into an employee record and enrolled.')).toBeVisible()

  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Jonas Hoffmann')).toHaveAttribute('href', jonas ?? '')
  await page.goto('/employees?search=Hoffmann')
  await expect(page.getByRole('link', { name: 'Petra Hoffmann' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jonas Hoffmann' })).toHaveCount(1)
})

test('what nobody wants is ignored with a reason', async ({ page, workflow, deliveries, sandbox }) => {
  await signIn(page, 'administrator')
  await sandbox.move(['Lena Hoffmann'], 'Offer')
  await deliveries.open('Lena Hoffmann', 'Needs attention')
  await page.getByRole('button', { name: 'Ignore', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Ignore this delivery' })
  await dialog.getByRole('button', { name: 'Ignore delivery' }).click()
  await expect(dialog.getByText('Say why, for those who look later.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('Starts as a contractor')
  await dialog.getByRole('button', { name: 'Ignore delivery' }).click()
  await expect(dialog).toBeHidden()
  await deliveries.open('Lena Hoffmann', 'Ignored')
  await expect(page.getByText(/Starts as a contractor/).first()).toBeVisible()
  const acts = page.getByRole('region', { name: 'What people did' })
  await expect(acts.getByRole('listitem').filter({ hasText: 'ignored this delivery: “Starts as a contractor”' })).toBeVisible()
  await visit(page, '/settings/changes')
  const changes = page.getByRole('listitem').filter({ hasText: 'ignored the delivery of Lena Hoffmann' })
  await changes.getByText('What changed').click()
  await expect(changes.getByText('Starts as a contractor', { exact: true })).toBeVisible()
  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Zoë Ångström')).toBeVisible()
  await expect(workflow.enrollment('Lena Hoffmann')).toHaveCount(0)
})

test('what arrives while a listener is paused is looked through and taken in on resuming', async ({
  page,
  workflow,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  await workflow.open('Onboarding')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  await sandbox.move(['Aisha Rahman'], 'Offer')
  await page.goto('/deliveries?outcome=ignored')
  await expect(page.getByRole('row', { name: /Aisha Rahman.*Ignored: This listener is paused/ })).toBeVisible()

  await workflow.open('Onboarding')
  await expect(workflow.enrollment('Zoë Ångström')).toBeVisible()
  await expect(workflow.enrollment('Aisha Rahman')).toHaveCount(0)
  await page.getByRole('button', { name: 'Resume' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resume this listener' })
  await expect(dialog.getByText(/^1 delivery arrived while it was paused/)).toBeVisible()
  await dialog.getByRole('link', { name: 'Look through them' }).click()
  await expect(page.getByRole('link', { name: 'Aisha Rahman' })).toBeVisible()

  await workflow.open('Onboarding')
  await settled(page)
  await page.getByRole('button', { name: 'Resume' }).click()
  await dialog.getByLabel('Take in what arrived while it was paused').check()
  await dialog.getByRole('button', { name: 'Resume' }).click()
  await expect(dialog).toBeHidden()
  await expect(workflow.enrollment('Aisha Rahman')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})
