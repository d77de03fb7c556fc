import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

const SCREENS = [
  '/',
  '/workflows',
  '/workflows/00000000-0000-7000-8000-000000000001',
  '/employees',
  '/deliveries',
  '/settings',
  '/settings/integrations/ashby',
  '/settings/integrations/ashby/field-mapping',
  '/settings/employee-fields',
]

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await signIn(page, 'administrator')
    for (const screen of SCREENS) {
      await page.goto(screen)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('load')
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
      expect(
        found.violations.map((violation) => `${screen}: ${violation.id} ${violation.nodes[0]?.html}`),
        screen
      ).toEqual([])
    }
  })
}

test('no screen scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, 'administrator')
  for (const screen of SCREENS) {
    await page.goto(screen)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(sideways, screen).toBeLessThanOrEqual(0)
  }
})
