import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

test('a wrong key is told beside its field and not saved; Ashby being down is told apart and may be saved anyway', async ({
  page,
  connection,
  sandbox,
}) => {
  await signIn(page, 'administrator')
  const key = await sandbox.apiKey()

  await test.step('a wrong key', async () => {
    await connection.open()
    await connection.apiKey.fill('not-a-key-of-this-company')
    await connection.save()
    await expect(connection.apiKey).toHaveAccessibleDescription(/Ashby does not accept this API key/)
    await expect(page.getByRole('button', { name: 'Save anyway' })).toHaveCount(0)
    await page.reload()
    await expect(connection.apiKey).toHaveValue('')
    await expect(page.getByText(/The saved key ends in/)).toHaveCount(0)
  })

  await test.step('Ashby is down', async () => {
    await sandbox.failNextCalls(1000)
    await connection.apiKey.fill(key)
    await connection.save()
    await expect(page.getByRole('alert').filter({ hasText: 'Ashby could not be reached' })).toBeVisible()
    await expect(connection.apiKey).not.toHaveAccessibleDescription(/does not accept/)
    await page.getByRole('button', { name: 'Save anyway' }).click()
    await expect(page.getByText(`The saved key ends in ${key.slice(-4)}`)).toBeVisible()
  })

  await test.step('once it is back, the saved key proves itself', async () => {
    await sandbox.failNextCalls(0)
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Read offers' }).getByText('Yes')).toBeVisible()
  })
})
