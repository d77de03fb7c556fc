import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** To another screen without loading the page again, as a link within the application would go. */
export const visit = async (page: Page, path: string) => {
  await page.evaluate((to) => {
    window.history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
  await settled(page)
}

/** The screen has its heading, and nothing on it is still loading. */
export const settled = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
