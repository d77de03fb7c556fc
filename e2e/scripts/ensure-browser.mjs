// Makes sure that there is a Chromium for the tests: the system's, else Playwright's own, else (root on a
// Debian-like system) the distribution's package. What cannot be had is named with the command that gets it.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { systemBrowser } from '../browser.mjs'

const run = (command, args) => execFileSync(command, args, { stdio: 'inherit' })
const attempt = (what, action) => {
  try {
    console.log(what)
    action()
    return true
  } catch (problem) {
    console.log(`  did not work: ${problem.message.split('\n')[0]}`)
    return false
  }
}

const playwrightBrowser = async () => {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

const installed = (name) =>
  attempt(`Installing the package ${name}: apt-get install ${name}`, () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
  )

const debianAsRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

if (systemBrowser()) {
  console.log(`Chromium for the end-to-end tests: ${systemBrowser()}`)
} else if (await playwrightBrowser()) {
  console.log("Chromium for the end-to-end tests: Playwright's own")
} else if (
  attempt("No Chromium found; fetching Playwright's own", () => run('npx', ['playwright', 'install', 'chromium']))
) {
  console.log("Chromium for the end-to-end tests: Playwright's own")
} else if (
  debianAsRoot() &&
  attempt('Reading the list of packages: apt-get update', () => run('apt-get', ['update', '-qq'])) &&
  // older distributions have only the one with windows
  (installed('chromium-headless-shell') || installed('chromium')) &&
  systemBrowser()
) {
  console.log(`Chromium for the end-to-end tests: ${systemBrowser()}`)
} else {
  console.error(
    'The end-to-end tests need a Chromium and none could be had. Do one of these and run mvn verify again:\n' +
      '  npx --prefix e2e playwright install chromium\n' +
      '  sudo apt-get install chromium-headless-shell, or chromium          (Debian, Ubuntu)\n' +
      '  CHROMIUM_PATH=<path to a Chromium or Chrome> mvn verify'
  )
  process.exit(1)
}
