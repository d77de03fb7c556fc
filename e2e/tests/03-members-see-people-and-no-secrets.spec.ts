import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

test('a member sees enrollments and employees, and nothing that is restricted', async ({ page, workflow }) => {
  await signIn(page, 'member')

  await page.goto('/workflows')
  await page.getByRole('link', { name: /Open workflow/ }).first().click()
  await expect(workflow.enrollment('Zoë Ångström')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add listener' })).toHaveCount(0)

  await page.goto('/employees')
  await page.getByRole('link', { name: 'Zoë Ångström' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Ångström' })).toBeVisible()
  await expect(page.getByText('zoe.angstrom@mail.example')).toHaveCount(0)
  await expect(page.getByText('98,000')).toHaveCount(0)

  await page.goto('/settings/integrations/ashby')
  await expect(page.getByLabel('API key', { exact: true })).toHaveCount(0)
})
