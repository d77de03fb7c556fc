import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// Goes on from the stories before: Ashby is connected, fields are mapped, a listener waits for Offer.

test('whom Ashby did not announce is shown as missing and comes in with one click', async ({ page, workflow, sandbox }) => {
  await signIn(page, 'administrator')
  const people = ['Yusuf Demir', 'Pavel Novak']
  const dialog = page.getByRole('dialog')
  const table = page.getByRole('table', { name: 'People' })

  await test.step('Ashby moves two people and does not call', async () => {
    await sandbox.callsAreSent(false)
    await sandbox.move(people, 'Offer')
    for (const person of people) await sandbox.enteredHoursAgo(person, 30)
  })

  await test.step('everybody since the day before yesterday is expected', async () => {
    await workflow.open('Onboarding')
    await page.getByRole('link', { name: 'Compared with Ashby' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Compared with Ashby' })).toBeVisible()
    await page.getByRole('button', { name: 'Compare now' }).click()
    const day = new Date(Date.now() - 48 * 3_600_000).toISOString().slice(0, 10)
    await page.getByLabel('Expect everybody since').fill(day)
    await page.getByRole('button', { name: 'Look further back' }).click()
    await dialog.getByRole('button', { name: 'Expect them' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main').getByText('2 people are missing')).toBeVisible()
    for (const person of people) await expect(table.getByText(person)).toBeVisible()
  })

  await test.step('Home says it first', async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '2 people entered a stage in Ashby and are not here' })).toBeVisible()
    await page.getByRole('link', { name: '2 people for Onboarding' }).click()
  })

  await test.step('one of them is brought in alone, then the rest', async () => {
    await page.getByRole('checkbox', { name: `Choose ${people[0]}` }).check()
    await page.getByRole('button', { name: 'Bring in 1 chosen' }).click()
    await dialog.getByRole('button', { name: 'Bring in', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main').getByText('1 person is missing')).toBeVisible()
    await page.getByRole('button', { name: 'Bring in', exact: true }).click()
    await dialog.getByRole('button', { name: 'Bring in', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Nobody is missing' })).toBeVisible()
  })

  await test.step('they are in the workflow, and the delivery says how they came', async () => {
    await workflow.open('Onboarding')
    for (const person of people) await expect(workflow.enrollment(person)).toHaveCount(1)
    await page.goto('/deliveries')
    await page.getByRole('link', { name: people[0] }).first().click()
    await expect(page.getByRole('heading', { name: 'Found by comparing with Ashby, and brought in by a person' })).toBeVisible()
    await sandbox.callsAreSent(true)
  })
})
