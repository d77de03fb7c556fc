import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { visit } from './visit.js'

/** One workflow: listeners on the left, enrollments on the right. */
export class WorkflowPage {
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Add listener' })
  }

  async open(name: string) {
    await visit(this.page, '/workflows')
    await this.page.getByRole('article', { name }).getByRole('link', { name: /^(Manage|Open) workflow$/ }).click()
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async beginListener(): Promise<{ secretKey: string; endpointUrl: string }> {
    await this.page.getByRole('button', { name: 'Add listener' }).click()
    const secret = this.dialog.getByLabel('Secret key', { exact: true })
    await expect(secret).toHaveValue(/.{20,}/)
    return {
      secretKey: await secret.inputValue(),
      endpointUrl: await this.dialog.getByLabel('Endpoint URL', { exact: true }).inputValue(),
    }
  }

  async select(label: string, option: string | RegExp) {
    await this.dialog.getByRole('combobox', { name: label }).click()
    await this.page.getByRole('option', { name: option }).first().click()
  }

  enrollment(person: string): Locator {
    return this.page.getByRole('region', { name: 'Enrollments' }).getByRole('link', { name: person, exact: true })
  }
}
