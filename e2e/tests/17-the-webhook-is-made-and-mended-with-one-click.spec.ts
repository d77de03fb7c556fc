import { clean } from '../fixtures/axe.js'
import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'
import { settled, visit } from '../pages/visit.js'

// Goes on from the stories before: Ashby is connected and fields are mapped.

test('one click makes the webhook in Ashby, and another mends it when it was disabled there', async ({
  page,
  workflow,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  const working = page.getByText('The webhook is enabled in Ashby')

  await test.step('a workflow of its own', async () => {
    await visit(page, '/workflows')
    await page.getByRole('button', { name: 'New workflow' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Relocation')
    await dialog.getByRole('button', { name: 'Create workflow' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the webhook is created with one click, by keyboard', async () => {
    await workflow.open('Relocation')
    await workflow.beginListener()
    const { dialog } = workflow
    await clean(page, 'add listener, with the offer to create the webhook', '[role="dialog"]')
    await dialog.getByRole('button', { name: 'Create the webhook in Ashby' }).press('Enter')
    await expect(dialog.getByText('The webhook is enabled in Ashby')).toBeVisible()
    await expect(dialog.getByText('Ashby has reached this endpoint')).toBeVisible()
    await expect(dialog.getByText('Its secret is the right one.')).toBeVisible()
    await expect(dialog.getByLabel('Secret key', { exact: true })).toBeVisible()
    await workflow.select('Stage', 'Offer · all plans')
    await dialog.getByRole('button', { name: 'Create event listener' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('a person who is moved is enrolled', async () => {
    await sandbox.move(['Ingrid Solberg'], 'Offer')
    await expect(workflow.enrollment('Ingrid Solberg')).toBeVisible()
  })

  await test.step('Ashby disables it and tells nobody; a look finds out, and Home says so', async () => {
    await sandbox.callsAreSent(false)
    await page.getByRole('button', { name: 'Look now' }).click()
    await expect(page.getByText('The webhook is disabled in Ashby')).toBeVisible()
    await clean(page, 'a workflow whose webhook is disabled')
    await visit(page, '/')
    await expect(page.getByRole('heading', { name: 'A webhook in Ashby does not work' })).toBeVisible()
    await clean(page, 'home with a webhook that does not work')
    await page.setViewportSize({ width: 360, height: 740 })
    for (const screen of ['/', '/workflows']) {
      await visit(page, screen)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      expect(sideways, screen).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1280, height: 720 })
    await visit(page, '/')
  })

  await test.step('Repair puts it right, and the next person arrives', async () => {
    await page.getByRole('button', { name: 'Repair the webhook of Relocation' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'A webhook in Ashby does not work' })).toBeHidden()
    await workflow.open('Relocation')
    await settled(page)
    await expect(working).toBeVisible()
    await sandbox.move(['Elena Rossi'], 'Offer')
    await expect(workflow.enrollment('Elena Rossi')).toBeVisible()
    await sandbox.callsAreSent(true)
  })

  await test.step('a new secret goes to Ashby by itself', async () => {
    await page.getByRole('button', { name: 'New secret' }).click()
    const dialog = page.getByRole('dialog', { name: 'New secret' })
    await dialog.getByRole('button', { name: 'Make a new secret' }).click()
    await expect(dialog.getByText('Stagedoor gives it to Ashby itself.')).toBeVisible()
    await expect(dialog.getByText('The webhook is enabled in Ashby')).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('a removed listener takes its webhook along', async () => {
    const before = await sandbox.webhooks()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Remove this listener?' })
    await expect(dialog.getByText('Stagedoor removes the webhook in Ashby too.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Remove listener' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => sandbox.webhooks()).toBe(before - 1)
  })
})
