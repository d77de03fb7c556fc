import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { systemBrowser } from './browser.mjs'

// The whole demo is started for the tests on ports and data of its own, from the classes that were just built.
const port = Number(process.env.E2E_PORT ?? 18080)
const baseURL = process.env.BASE_URL ?? `http://127.0.0.1:${port}`
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'stagedoor-e2e-'))
const root = process.getuid?.() === 0

const javaHome = () => {
  const told = 'target/java-home.txt'
  return existsSync(told) ? readFileSync(told, 'utf8').trim() : (process.env.JAVA_HOME ?? '')
}
const classPath = () =>
  ['../backend/target/classes', readFileSync('../backend/target/demo.classpath', 'utf8').trim()].join(delimiter)

export default defineConfig({
  testDir: './tests',
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'target/report' }]],
  outputDir: 'target/results',
  workers: 1,
  // Only what hangs shall fail by the clock: a machine that does other things besides is slow and not wrong.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  forbidOnly: !!process.env.CI,
  use: {
    baseURL,
    // What cannot be done is told with its name and place before the whole story's time is up.
    actionTimeout: 45_000,
    // A trace takes as long as the story itself; a failed one keeps its picture and its page in words in any case.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: systemBrowser(),
      chromiumSandbox: !root,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: process.env.BASE_URL
    ? undefined
    : {
        // The quick compiler alone: for the minutes of the stories the thorough one takes more than it gives.
        command: `"${join(javaHome(), 'bin', 'java')}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "${classPath()}" dev.stagedoor.demo.DemoApplication`,
        url: `${baseURL}/actuator/health`,
        timeout: 120_000,
        stdout: 'ignore',
        stderr: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        env: {
          SERVER_PORT: String(port),
          STAGEDOOR_DATA_DIR: process.env.E2E_DATA_DIR,
          SANDBOX_API_KEY: 'sandbox-key-for-the-end-to-end-tests',
        },
      },
})
