import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Signs in as a person would in the demo. */
export const signIn = async (page: Page, role: 'administrator' | 'member') => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: `Continue as ${role}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
}
