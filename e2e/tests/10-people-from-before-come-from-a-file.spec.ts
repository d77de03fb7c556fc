import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { visit } from '../pages/visit.js'

const FILE = [
  'Given name;Surname;E-mail;Hire date;Floor',
  'Ilse;Berg;ilse.berg@mail.example;24/12/2021;3',
  'Tom;Vance;tom.vance@mail.example;01/02/2020;mezzanine',
  'Nobody;;;soon;1',
].join('\n')

test('people from before Ashby come from a file, once, and a field changes its type with their values', async ({
  page,
}) => {
  await signIn(page, 'administrator')

  await test.step('a field of the company, made by keyboard', async () => {
    await visit(page, '/settings/employee-fields')
    await page.getByRole('button', { name: 'New field' }).press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).fill('Floor')
    await page.getByRole('textbox', { name: 'Name' }).press('Enter')
    await page.getByRole('button', { name: 'Move Floor up' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Move Floor up' })).toBeFocused()
  })

  const choose = async () => {
    await visit(page, '/employees')
    await page.getByRole('link', { name: 'Import from CSV' }).click()
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
    await page.getByRole('button', { name: 'Preview' }).click()
  }
  await test.step('the file, its columns known by their names, its problems in words', async () => {
    await choose()
    await expect(page.getByText('Last name is required for somebody new.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add 2 people' })).toBeDisabled()
    await page.getByRole('checkbox', { name: 'Leave out 1 line with a problem' }).check()
    await page.getByRole('button', { name: 'Add 2 people' }).click()
    await expect(page.getByRole('heading', { name: 'Imported' })).toBeFocused()
    await page.getByRole('link', { name: 'See all employees' }).click()
    await page.getByRole('link', { name: 'Ilse Berg' }).click()
    await expect(page.getByText('24 Dec 2021')).toBeVisible()
    await expect(page.getByText(/CSV file, column Hire date, imported by/)).toBeVisible()
  })

  await test.step('the same file again changes nobody', async () => {
    await choose()
    await expect(page.getByRole('tab', { name: 'Unchanged 2' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
  })

  await test.step('a new type is tried on the values first, and what does not fit is kept aside', async () => {
    await visit(page, '/settings/employee-fields')
    await page.getByRole('button', { name: 'Edit Floor' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit Floor' })
    await dialog.getByRole('combobox', { name: 'Type' }).click()
    await page.getByRole('option', { name: 'Number' }).click()
    await expect(dialog.getByText('Tom Vance: Floor needs a number (got “mezzanine”)')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: 'Keep it aside' }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    await visit(page, '/employees?search=Tom')
    await page.getByRole('link', { name: 'Tom Vance' }).click()
    await expect(page.getByText(/Kept aside: mezzanine/)).toBeVisible()
  })
})
