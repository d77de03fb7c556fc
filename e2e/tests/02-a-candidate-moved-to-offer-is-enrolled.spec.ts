import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

test('a candidate who is moved to Offer appears, enrolled in Onboarding', async ({
  page,
  connection,
  mapping,
  workflow,
  sandbox,
}) => {
  await signIn(page, 'administrator')

  await test.step('connect Ashby', async () => {
    const key = await sandbox.apiKey()
    await connection.open()
    await connection.connect(key)
  })

  await test.step('map by drag and by dropdown, preview, save', async () => {
    await mapping.open()
    await mapping.drag('First name', 'First name')
    await mapping.choose('Last name', 'Candidate · Last name')
    await mapping.choose('Personal email', 'Candidate · Primary email')
    await mapping.choose('Start date', 'Offer · Start date')
    await mapping.choose('Job title', 'Job · Title')
    await mapping.choose('Salary', 'Offer · Salary')
    await mapping.previewFor('zoe.angstrom@mail.example')
    await expect(mapping.employeeFields.getByText('Zoë', { exact: true })).toBeVisible()
    await expect(mapping.employeeFields.getByText('Ångström', { exact: true })).toBeVisible()
    await mapping.save()
  })

  await test.step('add a listener and let Ashby reach it before it is created', async () => {
    await workflow.open('Onboarding')
    const { secretKey, endpointUrl } = await workflow.beginListener()
    await expect(workflow.dialog.getByText("Waiting for Ashby's first call…")).toBeVisible()
    await sandbox.addWebhook('candidateStageChange', endpointUrl, secretKey)
    await expect(workflow.dialog.getByText('Ashby has reached this endpoint')).toBeVisible()
    await workflow.select('Event', 'Candidate stage change')
    await workflow.select('Stage', 'Offer · all plans')
    await workflow.dialog.getByRole('button', { name: 'Create event listener' }).click()
    await expect(workflow.dialog).toBeHidden()
  })

  await test.step('move to Offer, and the person arrives', async () => {
    await sandbox.move(['Zoë Ångström'], 'Offer')
    // No reload: the enrollment comes by itself.
    await expect(workflow.enrollment('Zoë Ångström')).toBeVisible()
  })

  await test.step('the employee has the mapped values', async () => {
    await page.goto('/employees')
    await page.getByRole('link', { name: 'Zoë Ångström' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Zoë Ångström' })).toBeVisible()
    const record = page.getByRole('region', { name: 'Employee record' })
    for (const value of ['Zoë', 'Ångström', 'zoe.angstrom@mail.example', '11 Jan 2027', 'Staff Engineer', '98,000 EUR']) {
      await expect(record.getByText(value, { exact: true })).toBeVisible()
    }
    await expect(page.getByRole('region', { name: 'Enrollments' }).getByRole('link', { name: 'Onboarding', exact: true })).toBeVisible()
  })
})
