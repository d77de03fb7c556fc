import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { visit } from './visit.js'

/** Settings > Integrations > Ashby, tab Inbound field mapping. */
export class FieldMappingPage {
  readonly candidateFields: Locator
  readonly employeeFields: Locator
  readonly preview: Locator

  constructor(readonly page: Page) {
    this.candidateFields = page.getByRole('region', { name: 'Candidate fields' })
    this.employeeFields = page.getByRole('region', { name: 'Employee fields' })
    this.preview = page.getByRole('region', { name: 'Sample preview' })
  }

  async open() {
    await visit(this.page, '/settings/integrations/ashby/field-mapping')
    await expect(this.employeeFields).toBeVisible()
    await expect(this.target('First name')).toBeVisible()
    // what is told above the rows has come: nothing moves any more
    await expect(this.page.getByRole('button', { name: 'Check now' })).toBeVisible()
  }

  target(employeeField: string): Locator {
    return this.employeeFields.getByRole('combobox', { name: employeeField, exact: true })
  }

  /** All that belongs to one employee field: its dropdown, the way of the value, its steps. */
  row(employeeField: string): Locator {
    return this.employeeFields.getByRole('group', { name: employeeField, exact: true })
  }

  /** What the sample person would get. */
  result(employeeField: string): Locator {
    return this.row(employeeField).getByTestId(/^preview-/)
  }

  async openSteps(employeeField: string): Promise<Locator> {
    const open = this.row(employeeField).getByRole('button', { name: 'Edit steps' })
    if ((await open.getAttribute('aria-expanded')) !== 'true') await open.click()
    const steps = this.row(employeeField).getByRole('region', { name: `Steps of ${employeeField}` })
    await expect(steps).toBeVisible()
    return steps
  }

  async addStep(employeeField: string, step: string) {
    const steps = await this.openSteps(employeeField)
    await steps.getByRole('button', { name: 'Add step' }).click()
    await this.page.getByRole('option', { name: new RegExp(`^${step}`) }).click()
  }

  /** Maps by the row's dropdown; option as `Object · Field`. */
  async choose(employeeField: string, option: string) {
    await this.target(employeeField).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Maps by drag and drop. */
  async drag(candidateField: string, employeeField: string) {
    await this.dragOnto(this.candidateField(candidateField).first(), this.target(employeeField))
  }

  /** As a mouse does it: press, move in steps, release. */
  async dragOnto(from: Locator, to: Locator) {
    // away from the edge, where the list would scroll under what is held
    await to.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    // what is hovered over has come to rest
    await from.hover()
    const start = await from.boundingBox()
    const end = await to.boundingBox()
    if (!start || !end) throw new Error(`cannot see ${from} or ${to}`)
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 6, { steps: 4 })
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
    await this.page.mouse.up()
  }

  candidateField(label: string): Locator {
    return this.candidateFields.getByRole('button', { name: new RegExp(`^${label}`) })
  }

  /** What the save bar says of the changes. */
  get changes(): Locator {
    return this.page.getByText(/unsaved changes?$/i)
  }

  async previewFor(email: string) {
    await this.preview.getByLabel("Candidate's email address").fill(email)
    await this.preview.getByRole('button', { name: 'Go' }).click()
  }

  /** Brings an older version back, as a new one. */
  async restore(version: number) {
    await this.page.getByRole('button', { name: 'Versions', exact: true }).click()
    await this.page.getByRole('button', { name: `Restore version ${version}`, exact: true }).click()
    const question = this.page.getByRole('dialog', { name: `Restore version ${version}?` })
    await question.getByRole('button', { name: `Restore version ${version}`, exact: true }).click()
    await expect(this.page.getByText(`Version ${version} is restored as version`).first()).toBeVisible()
  }

  /** A sentence for the version that the next save makes. */
  async note(words: string) {
    await this.page.getByRole('button', { name: 'Add a note' }).click()
    await this.page.getByLabel('What changes, and why').fill(words)
    await this.page.getByRole('button', { name: 'Done' }).click()
  }

  async save() {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(this.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  }
}
