import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { visit } from './visit.js'

/** Settings > Integrations > Ashby, tab Connection. */
export class ConnectionPage {
  constructor(readonly page: Page) {}

  async open() {
    await visit(this.page, '/settings/integrations/ashby')
    await expect(this.page.getByLabel('API key', { exact: true })).toBeVisible()
  }

  get apiKey(): Locator {
    return this.page.getByLabel('API key', { exact: true })
  }

  async save() {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
  }

  async connect(apiKey: string) {
    await this.apiKey.fill(apiKey)
    const active = this.page.getByRole('switch', { name: 'Active' })
    if (!(await active.isChecked())) {
      // The visible track is what a person clicks; the input below it is what the role names.
      await active.locator('xpath=..').click()
    }
    await this.save()
    await expect(this.page.getByText(`ends in ${apiKey.slice(-4)}`)).toBeVisible()
  }
}
