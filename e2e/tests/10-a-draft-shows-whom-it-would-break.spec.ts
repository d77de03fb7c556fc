import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// Goes on from the stories before: names and e-mail are mapped and saved.

test('a draft that breaks a required field shows the people it would break, before it is saved', async ({
  page,
  mapping,
  trial,
}) => {
  await signIn(page, 'administrator')
  await mapping.open()

  await test.step('the saved mapping is tried on everybody who is active', async () => {
    await trial.tryOn('Active · status')
    expect(await trial.number('would be imported')).toBeGreaterThan(0)
    await expect(trial.warning).toBeHidden()
  })
  const before = await trial.number('need')

  await test.step('a rule that few people have a value for', async () => {
    await mapping.choose('Personal email', 'Candidate · Work email')
    await expect(trial.warning).toContainText(/^Saving this would break \d+ of \d+ people: .+ and \d+ more\.$/)
    expect(await trial.number('need')).toBeGreaterThan(before)
  })

  await test.step('the reason leads to the people and to the row that mends it', async () => {
    await trial.seeWhy()
    const reason = trial.reasons.getByRole('listitem').filter({ hasText: 'Ashby has no work email' }).first()
    const person = reason.getByRole('link').first()
    const name = await person.innerText()
    await person.click()
    await expect(mapping.preview.getByText(name, { exact: true })).toBeVisible()
    await expect(mapping.row('Personal email')).toContainText('Ashby has no work email')
    await reason.getByRole('button', { name: 'Go to Personal email' }).click()
    await expect(mapping.row('Personal email')).toBeFocused()
  })

  await test.step('taken back, nobody breaks', async () => {
    await mapping.choose('Personal email', 'Candidate · Primary email')
    await expect(trial.warning).toBeHidden()
    await expect(mapping.changes).toHaveText('No unsaved changes')
    await expect.poll(() => trial.number('need')).toBe(before)
  })
})
