import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { visit } from './visit.js'

/** Deliveries: the list, and one of them. */
export class DeliveriesPage {
  constructor(readonly page: Page) {}

  /** Opens the newest delivery about a person, under a tab of the list. */
  async open(person: string, tab = 'All') {
    await visit(this.page, '/deliveries')
    await this.page.getByRole('tab', { name: tab, exact: true }).click()
    await this.page.getByRole('link', { name: person, exact: true }).first().click()
    await expect(this.page.getByRole('heading', { level: 1, name: person })).toBeVisible()
    await expect(this.page.getByRole('heading', { name: 'What happened' })).toBeVisible()
  }

  /** Of what happened last; each attempt below it has steps of its own. */
  step(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: title }) })
      .first()
  }
}
