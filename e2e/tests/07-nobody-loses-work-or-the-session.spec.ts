import { expect, test } from '../fixtures/index.js'
import { FieldMappingPage } from '../pages/FieldMappingPage.js'
import { clickThrough, signIn, signInByHand } from '../pages/signIn.js'

test('unsaved changes are not left behind without a question', async ({ page, mapping }) => {
  await signIn(page, 'administrator')
  await mapping.open()
  await mapping.choose('Country', 'Candidate · Country')
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })

  await page.getByRole('link', { name: 'Employees' }).click()
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(question).toBeHidden()
  await expect(mapping.target('Country')).toHaveValue('Candidate · Country')

  await page.getByRole('link', { name: 'Employees' }).click()
  await question.getByRole('button', { name: 'Discard changes and leave' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Employees' })).toBeVisible()
  await mapping.open()
  await expect(mapping.target('Country')).toHaveValue('')
})

test('two administrators who save at once do not overwrite each other unseen', async ({ page, mapping, browser, baseURL }) => {
  await signIn(page, 'administrator')
  await mapping.open()
  const other = await browser.newContext({ baseURL })
  const second = await other.newPage()
  // The second one hears nothing live, so only the refused save can tell.
  await second.route('**/api/v1/activities*', (route) => route.abort())
  await signIn(second, 'administrator')
  const theirs = new FieldMappingPage(second)
  await theirs.open()

  await mapping.choose('Location', 'Job · Location')
  await mapping.save()
  await theirs.choose('Department', 'Job · Department')
  const [refused] = await Promise.all([
    // not the draft's
    second.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && /\/field-mapping(\?|$)/.test(answer.url()),
    ),
    second.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  expect(refused.status()).toBe(412)
  const conflict = second.getByRole('alert').filter({ hasText: 'Somebody else saved in the meantime' })
  await expect(conflict).toBeVisible()
  await expect(theirs.target('Department')).toHaveValue('Job · Department')
  await conflict.getByRole('button', { name: 'Keep my changes on top of theirs' }).click()
  await theirs.save()
  await other.close()

  // The first one, who changed nothing since, simply sees both.
  await expect(mapping.target('Department')).toHaveValue('Job · Department')
  await expect(mapping.target('Location')).toHaveValue('Job · Location')
})

test('a reload signs in again without a question, and Sign out ends that', async ({ page }) => {
  await signInByHand(page, 'administrator')
  await page.getByRole('link', { name: 'Employees' }).click()
  await page.getByRole('link', { name: 'Zoë Ångström' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Ångström' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Ångström' })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Zoë Ångström')).toHaveCount(0)
})

test('who follows a link without a session comes to it after signing in', async ({ page }) => {
  await page.goto('/employees?search=Hoffmann')
  await clickThrough(page, 'administrator')
  await expect(page.getByRole('link', { name: 'Petra Hoffmann' })).toBeVisible()
  await expect(page).toHaveURL(/\/employees\?search=Hoffmann$/)
})

test('when the session expires over unsaved changes, they are there again after signing in', async ({ page, context, mapping }) => {
  await page.clock.install()
  await signInByHand(page, 'administrator')
  await mapping.open()
  await mapping.choose('Country', 'Candidate · Country')

  // The token has had its time, and the identity provider has forgotten the person.
  await page.clock.fastForward('00:30')
  await context.clearCookies()
  await page.route('**/api/v1/integrations/ashby/field-mapping*', (route) => route.fulfill({ status: 401 }))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.unrouteAll()

  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Continue as administrator' }).click()
  await expect(mapping.target('Country')).toHaveValue('Candidate · Country')
  await expect(mapping.changes).toHaveText('1 unsaved change')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(mapping.changes).toHaveText('No unsaved changes')
})
