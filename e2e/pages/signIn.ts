import type { Cookie, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export type Role = 'administrator' | 'member'

/** The identity provider's cookies of those who signed in before: they are signed in again without a question. */
const known = new Map<Role, Cookie[]>()

/** Signs in as a person would in the demo; the second time the identity provider knows them already. */
export const signIn = async (page: Page, role: Role) => {
  const cookies = known.get(role)
  if (cookies) {
    await page.context().addCookies(cookies)
    await page.goto('/')
  } else {
    await signInByHand(page, role)
    known.set(role, await page.context().cookies(new URL(await issuer(page)).origin))
  }
  await atHome(page)
}

/** From the sign-in page on, with both clicks. */
export const signInByHand = async (page: Page, role: Role) => {
  await page.goto('/')
  await clickThrough(page, role)
  await atHome(page)
}

const atHome = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()

export const clickThrough = async (page: Page, role: Role) => {
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: `Continue as ${role}` }).click()
}

const issuer = async (page: Page): Promise<string> => (await (await page.request.get('/api/v1/sign-in')).json()).issuer
