import { expect, test } from '../fixtures/index.js'
import { signIn } from '../pages/signIn.js'

// Goes on from the stories before: a mapping is saved.

test('an older version is compared and restored, and the later ones stay', async ({ page, mapping, versions }) => {
  await signIn(page, 'administrator')
  await mapping.open()
  const older = await versions.current()
  const newer = older + 1

  await test.step('a change is saved with a note', async () => {
    await mapping.choose('Preferred name', 'Candidate · First name')
    await mapping.note('Everybody is called by the first name')
    await mapping.save()
    await versions.open()
    await expect(versions.version(newer)).toContainText('Current')
    await expect(versions.version(newer)).toContainText('Everybody is called by the first name')
  })

  await test.step('the two are compared in words', async () => {
    const difference = await versions.difference(older, 'Preferred name')
    await expect(difference).toContainText('Beforeno rule')
    await expect(difference).toContainText('First name')
    await versions.backToList()
    await versions.close()
  })

  await test.step('restored, as a version of its own', async () => {
    await mapping.restore(older)
    await expect(mapping.target('Preferred name')).toHaveValue('')
    await expect(mapping.changes).toHaveText('No unsaved changes')
    expect(await versions.current()).toBe(newer + 1)
    await versions.open()
    await expect(versions.version(newer + 1)).toContainText(`Restored from version ${older}`)
    await expect(versions.version(newer)).toContainText('Everybody is called by the first name')
  })
})
