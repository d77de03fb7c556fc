import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

/** Goes on with Tab until the focus is where it shall be: no mouse, no shortcut that a person does not have. */
const tabTo = async (page: Page, isThere: () => Promise<boolean>, key = 'Tab') => {
  for (let presses = 0; presses < 120; presses++) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error('the keyboard does not lead there')
}

test('a field is mapped by keyboard alone: lifted and dropped, chosen, picked, taken back', async ({ page, mapping }) => {
  await signIn(page, 'administrator')
  await mapping.open()
  const focused = (name: RegExp) => async () =>
    name.test(await page.evaluate(() => document.activeElement?.textContent ?? '')) &&
    (await page.evaluate(() => document.activeElement?.tagName)) === 'BUTTON'

  await test.step('lifted with Space, moved with the arrows, dropped with Space', async () => {
    await mapping.candidateFields.getByLabel('Search candidate fields').focus()
    await tabTo(page, focused(/^Name/))
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Lifted Candidate · Name/)).toBeAttached()
    // The arrows go by the order of the rows, wherever the list is scrolled to; what is aimed at comes into view.
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await expect(mapping.employeeFields.locator('[data-over]')).toBeInViewport()
    await page.keyboard.press('Home')
    await expect(page.getByText('Candidate · Name is over First name.')).toBeAttached()
    await expect(mapping.row('First name')).toBeInViewport()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByText('Candidate · Name is over Last name.')).toBeAttached()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByText('Candidate · Name is over Preferred name.')).toBeAttached()
    await page.keyboard.press('Space')
    await expect(mapping.target('Preferred name')).toHaveValue('Candidate · Name')
    await expect(page.getByText('Candidate · Name is mapped to Preferred name.')).toBeAttached()
  })

  await test.step('chosen in the dropdown', async () => {
    await mapping.target('Preferred name').focus()
    await tabTo(page, async () => mapping.target('Country').evaluate((box) => box === document.activeElement))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: 'Candidate · Country', exact: true })).toBeVisible()
    await page.keyboard.type('country')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(mapping.target('Country')).toHaveValue('Candidate · Country')
    await expect(mapping.changes).toHaveText('2 unsaved changes')
  })

  await test.step('taken back', async () => {
    await page.keyboard.press('Control+z')
    await expect(mapping.target('Country')).toHaveValue('')
    await expect(mapping.changes).toHaveText('1 unsaved change')
    await tabTo(page, focused(/^Discard$/))
    await page.keyboard.press('Enter')
    await expect(mapping.target('Preferred name')).toHaveValue('')
    await expect(mapping.changes).toHaveText('No unsaved changes')
  })
})

/** The version to bring back when the story ends, however it ends: those that follow go on from it. */
let before: number | undefined

test.afterEach(async ({ mapping }) => {
  if (before === undefined) return
  await mapping.open()
  await mapping.restore(before)
  before = undefined
})

test('from empty to saved by keyboard alone: fields, a step, its place, Save', async ({ page, mapping }) => {
  await signIn(page, 'administrator')
  await mapping.open()
  const words = await page.getByText(/^Version \d+/).first().innerText()
  before = Number(/\d+/.exec(words)?.[0])

  await test.step('prepared: nothing is mapped', async () => {
    const unmap = mapping.employeeFields.getByRole('button', { name: /^Unmap / })
    for (let left = await unmap.count(); left > 0; left--) {
      await unmap.first().click()
      await expect(unmap).toHaveCount(left - 1)
    }
    await mapping.save()
  })

  const at = (box: ReturnType<typeof mapping.target>) => async () =>
    box.evaluate((element) => element === document.activeElement)
  const choose = async (employeeField: string, words: string, option: string) => {
    await tabTo(page, at(mapping.target(employeeField)))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type(words)
    await expect(page.getByRole('option', { name: option, exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(mapping.target(employeeField)).toHaveValue(option)
  }
  await mapping.candidateFields.getByLabel('Search candidate fields').focus()
  await choose('First name', 'first name', 'Candidate · First name')
  await choose('Last name', 'last name', 'Candidate · Last name')
  await choose('Personal email', 'primary email', 'Candidate · Primary email')

  await test.step('two steps are added and put in order', async () => {
    const row = mapping.row('Personal email')
    await tabTo(page, at(row.getByRole('button', { name: 'Edit steps' })))
    await page.keyboard.press('Enter')
    const add = async (words: string, step: string) => {
      await tabTo(page, at(row.getByRole('button', { name: 'Add step' })))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('option', { name: /^Trim spaces/ })).toBeVisible()
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await expect(row.getByRole('group', { name: new RegExp(`: ${step}`) })).toBeVisible()
    }
    await add('small letters e-mail', 'E-mail in small letters')
    await add('trim', 'Trim spaces')
    await tabTo(page, at(row.getByRole('button', { name: 'Move Trim spaces up' })), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(row.getByRole('group', { name: 'Step 1: Trim spaces' })).toBeVisible()
    await expect(row.getByRole('group', { name: 'Step 2: E-mail in small letters' })).toBeVisible()
  })

  await test.step('saved', async () => {
    await tabTo(page, at(page.getByRole('button', { name: 'Save', exact: true })))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Field mapping saved').first()).toBeVisible()
    await expect(mapping.changes).toHaveText('No unsaved changes')
  })
})
