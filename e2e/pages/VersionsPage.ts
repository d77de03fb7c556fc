import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The drawer **Versions** of the mapping's screen. */
export class VersionsPage {
  readonly drawer: Locator

  constructor(readonly page: Page) {
    this.drawer = page.getByRole('dialog', { name: 'Versions' })
  }

  async open() {
    await this.page.getByRole('button', { name: 'Versions', exact: true }).click()
    await expect(this.drawer.getByRole('list', { name: 'Versions' })).toBeVisible()
  }

  async close() {
    await this.drawer.getByRole('button', { name: 'Close' }).click()
    await expect(this.drawer).toBeHidden()
  }

  version(number: number): Locator {
    return this.drawer.getByRole('listitem').filter({ has: this.page.getByText(`Version ${number}`, { exact: true }) })
  }

  /** What differs for one employee field, after Compare was pressed at a version. */
  async difference(version: number, employeeField: string): Promise<Locator> {
    await this.drawer.getByRole('button', { name: `Compare version ${version}`, exact: true }).click()
    const found = this.drawer.getByRole('list', { name: 'Differences' }).getByRole('listitem')
    return found.filter({ has: this.page.getByText(employeeField, { exact: true }) })
  }

  async backToList() {
    await this.drawer.getByRole('button', { name: 'All versions' }).click()
  }

  /** The version that Save said last. */
  async current(): Promise<number> {
    const words = await this.page.getByText(/^Version \d+, by/).innerText()
    return Number(/\d+/.exec(words)?.[0])
  }
}
