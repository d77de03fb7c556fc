import type { Page } from '@playwright/test'
import { clean } from '../fixtures/axe.js'
import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { settled, visit } from '../pages/visit.js'

const ONBOARDING = '/workflows/00000000-0000-7000-8000-000000000001'
const SCREENS = [
  '/',
  '/workflows',
  ONBOARDING,
  '/employees',
  '/employees/import',
  '/deliveries',
  '/deliveries?outcome=needsAttention',
  '/deliveries/replays',
  '/settings',
  '/settings/integrations/ashby',
  '/settings/integrations/ashby/field-mapping',
  '/settings/employee-fields',
  '/settings/changes',
  '/nowhere',
]

const firstLink = async (page: Page, list: string) => {
  await visit(page, list)
  return (await page.getByRole('table').getByRole('link').first().getAttribute('href')) ?? ''
}

test('axe finds nothing on any screen, light and dark', async ({ page, sandbox }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await clean(page, 'sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Continue as member' })).toBeVisible()
  await clean(page, 'identity page')

  await page.getByRole('button', { name: 'Continue as administrator' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
  for (const screen of SCREENS) {
    await visit(page, screen)
    await clean(page, screen)
  }
  for (const list of ['/employees?search=Zo%C3%AB', '/deliveries?outcome=imported', '/deliveries?outcome=ignored']) {
    await visit(page, await firstLink(page, list))
    await clean(page, `first of ${list}`)
  }
  await visit(page, ONBOARDING)
  await page.getByRole('link', { name: 'Compared with Ashby' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compared with Ashby' })).toBeVisible()
  await settled(page)
  await clean(page, 'compared with Ashby')

  await visit(page, await firstLink(page, '/deliveries?outcome=imported'))
  await page.getByRole('button', { name: 'Show what Ashby sent' }).click()
  await expect(page.getByRole('region', { name: 'What Ashby sent' })).toBeVisible()
  await clean(page, 'what Ashby sent')

  await page.getByRole('button', { name: 'Replay', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'See what would change' }).click()
  await expect(page.getByText(/^Nothing (applied yet|to apply)$/)).toBeVisible()
  await settled(page)
  await clean(page, 'a replay')

  await sandbox.open()
  await clean(sandbox.page, 'sandbox')
})

test('axe finds nothing on any dialog, light and dark', async ({ page, sandbox, deliveries }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'administrator')
  const dialog = page.getByRole('dialog')
  const opened = async (what: string) => {
    await expect(dialog).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await clean(page, what, '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  await visit(page, ONBOARDING)
  for (const name of ['New secret', 'Remove', 'Rename', 'Archive', 'Add listener']) {
    await page.getByRole('button', { name, exact: true }).first().click()
    await opened(name)
  }
  await page.getByRole('button', { name: 'Remove' }).last().click()
  await dialog.getByRole('button', { name: 'Remove draft' }).click()
  await expect(dialog).toBeHidden()

  await visit(page, '/settings/integrations/ashby/field-mapping')
  for (const name of ['Versions', 'Import']) {
    await page.getByRole('button', { name, exact: true }).click()
    await opened(name)
  }

  await visit(page, '/deliveries')
  await page.getByRole('button', { name: /^Replay th/ }).click()
  await opened('Replay')

  await visit(page, '/employees')
  await page.getByRole('button', { name: 'Add employee' }).click()
  await dialog.getByRole('button', { name: 'Save employee' }).click()
  await expect(dialog.getByRole('textbox', { name: 'First name' })).toBeFocused()
  await opened('Add employee, with problems')
  await visit(page, await firstLink(page, '/employees?search=Zo%C3%AB'))
  await page.getByRole('button', { name: 'Edit' }).click()
  await clean(page, 'edit employee')
  await visit(page, '/settings/employee-fields')
  await page.getByRole('button', { name: 'New field' }).click()
  await opened('New field')
  await page.keyboard.press('Control+k')
  await opened('palette')

  await sandbox.setEmail('Omar Haddad', '')
  await sandbox.page.getByRole('button', { name: 'Edit Omar Haddad' }).click()
  await clean(sandbox.page, 'sandbox, edit candidate')
  await sandbox.move(['Omar Haddad'], 'Offer')
  await deliveries.open('Omar Haddad', 'Needs attention')
  await clean(page, 'a delivery that needs attention')
  await page.getByRole('button', { name: 'Ignore', exact: true }).click()
  await opened('Ignore')
})

test('no screen scrolls sideways on a phone, and Menu leads to every screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, 'administrator')
  const lists = ['/deliveries', '/deliveries/replays', '/employees']
  const details: string[] = []
  for (const list of lists) details.push(await firstLink(page, list))
  for (const screen of [...SCREENS, ...details]) {
    await visit(page, screen)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(sideways, screen).toBeLessThanOrEqual(0)
  }
  for (const place of ['Home', 'Workflows', 'Employees', 'Deliveries', 'Settings']) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()
    await settled(page)
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
  }
})
