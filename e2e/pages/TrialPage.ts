import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The panel **Try on many** of the mapping's screen, and what Save says because of it. */
export class TrialPage {
  readonly panel: Locator
  readonly reasons: Locator
  readonly changes: Locator

  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Try on many' })
    this.reasons = this.panel.getByRole('region', { name: 'Why they need attention' })
    this.changes = this.panel.getByRole('table', { name: 'What would change for employees' })
  }

  /** Tries the mapping on screen, and waits until everybody was asked for. */
  async tryOn(scope: string) {
    await this.page.getByRole('button', { name: 'Try on many' }).click()
    await this.panel.getByRole('combobox', { name: 'Stage or status' }).click()
    await this.page.getByRole('option', { name: scope, exact: true }).click()
    await this.panel.getByRole('button', { name: 'Try', exact: true }).click()
    await expect(this.panel.getByRole('button', { name: 'Try', exact: true })).toBeEnabled()
    await expect(this.panel.getByText(/^Of \d+ people/)).toBeVisible()
  }

  /** One of the four numbers, by its words. */
  async number(words: string): Promise<number> {
    const tile = this.panel.getByRole('term').filter({ hasText: words }).locator('xpath=following-sibling::dd')
    return Number(await tile.innerText())
  }

  /** All that would change for one employee. */
  changesOf(person: string): Locator {
    return this.changes.getByRole('rowgroup').filter({ hasText: person })
  }

  get apply(): Locator {
    return this.panel.getByRole('button', { name: 'Apply to chosen' })
  }

  /** What stands beside Save when saving would break somebody. */
  get warning(): Locator {
    return this.page.getByText(/^Saving this would break/)
  }

  async seeWhy() {
    await this.page.getByRole('button', { name: 'See why' }).click()
    await expect(this.reasons).toBeInViewport()
  }
}
