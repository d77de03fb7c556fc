import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { settled, visit } from '../pages/visit.js'

const SECRETS = [/98,000/, /98000/, /zoe\.angstrom@mail\.example/]

/** The token that the page itself uses. */
const tokenOf = async (page: Page): Promise<string> => {
  const [asked] = await Promise.all([page.waitForRequest('**/api/v1/me'), page.reload()])
  await settled(page)
  return (await asked.headerValue('authorization')) ?? ''
}

test('a member sees enrollments and employees, and nothing that is restricted', async ({ page, workflow }) => {
  await signIn(page, 'member')
  const nothingSecret = async () => {
    for (const secret of SECRETS) await expect(page.getByText(secret)).toHaveCount(0)
  }

  await test.step('Home: arrivals, nothing of the set-up', async () => {
    await expect(page.getByRole('region', { name: 'Arrivals', exact: true }).getByRole('link').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Needs attention' })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Connection' })).toHaveCount(0)
    await nothingSecret()
  })

  await test.step('Workflows: who is in, not how they come in', async () => {
    await workflow.open('Onboarding')
    await expect(workflow.enrollment('Zoë Ångström')).toBeVisible()
    await expect(page.getByText('Listeners are for administrators.')).toBeVisible()
    for (const button of ['Add listener', 'Pause', 'New secret', 'Remove', 'Rename', 'Archive']) {
      await expect(page.getByRole('button', { name: button })).toHaveCount(0)
    }
    await expect(page.getByText(/webhooks\/ashby/)).toHaveCount(0)
    await nothingSecret()
  })

  await test.step('Employees: the record without what is restricted, and without where it came from', async () => {
    await visit(page, '/employees?search=Zo%C3%AB')
    await expect(page.getByRole('button', { name: 'Add employee' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Zoë Ångström' }).click()
    const record = page.getByRole('region', { name: 'Employee record' })
    await expect(record.getByText('Staff Engineer', { exact: true })).toBeVisible()
    for (const label of ['Salary', 'Personal email', 'Phone', 'City', 'State']) {
      await expect(record.getByText(new RegExp(`^${label}`))).toHaveCount(0)
    }
    await expect(record.getByText(/From Ashby|field mapping/)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0)
    await nothingSecret()
  })

  for (const screen of [
    '/deliveries',
    '/settings',
    '/settings/integrations/ashby',
    '/settings/integrations/ashby/field-mapping',
    '/settings/employee-fields',
    '/employees/import',
  ]) {
    await test.step(`${screen}: for administrators, and whom to ask`, async () => {
      await visit(page, screen)
      await expect(page.getByRole('heading', { level: 1, name: 'For administrators' })).toBeVisible()
      await expect(page.getByText(/ask a person of your company's Administrators group/)).toBeVisible()
      await expect(page.getByLabel('API key', { exact: true })).toHaveCount(0)
      await nothingSecret()
    })
  }
})

test('the server refuses a member what the screens do not show', async ({ page, browser, baseURL }) => {
  await signIn(page, 'member')
  const member = { authorization: await tokenOf(page) }
  const administrator = await browser.newContext({ baseURL })
  const theirs = await administrator.newPage()
  await signIn(theirs, 'administrator')
  const full = { authorization: await tokenOf(theirs) }
  const first = async (path: string) =>
    (await (await page.request.get(`/api/v1${path}`, { headers: full })).json()).items[0].id as string
  const delivery = await first('/deliveries')
  const workflow = '00000000-0000-7000-8000-000000000001'

  for (const path of [
    '/deliveries',
    `/deliveries/${delivery}`,
    `/deliveries/${delivery}/body`,
    '/integrations/ashby',
    '/integrations/ashby/candidate-fields',
    '/integrations/ashby/stages',
    '/integrations/ashby/field-mapping',
    '/integrations/ashby/waiting',
    `/workflows/${workflow}/listeners`,
    '/activities',
    '/audit',
  ]) {
    expect((await page.request.get(`/api/v1${path}`, { headers: full })).status(), `administrator, ${path}`).toBe(200)
    expect((await page.request.get(`/api/v1${path}`, { headers: member })).status(), `member, ${path}`).toBe(403)
    expect((await page.request.get(`/api/v1${path}`)).status(), `nobody, ${path}`).toBe(401)
  }
  for (const path of [
    `/deliveries/${delivery}/try-again`,
    `/workflows/${workflow}/listeners`,
    '/workflows',
    '/employees',
    '/integrations/ashby/verify',
    '/integrations/ashby/field-mapping/preview',
  ]) {
    const answer = await page.request.post(`/api/v1${path}`, { headers: member, data: {} })
    expect(answer.status(), `member, POST ${path}`).toBe(403)
  }

  const zoe = (await (await page.request.get('/api/v1/employees?search=Zo%C3%AB', { headers: member })).json()).items[0].id
  const record = await (await page.request.get(`/api/v1/employees/${zoe}`, { headers: member })).text()
  expect(record).toContain('Staff Engineer')
  for (const secret of SECRETS) expect(record).not.toMatch(secret)
  await administrator.close()
})
