import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

// The backend that `npm run dev` talks to.
const backend = loadEnv('', '.', 'STAGEDOOR_').STAGEDOOR_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: false, assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': backend, '/webhooks': backend } },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 40_000,
    // Vitest leaves a core free by itself, which of two is half.
    maxWorkers: '100%',
    // One page for many files: to make a page and load the components anew for each took two thirds of the time.
    isolate: false,
    unstubGlobals: true,
    sequence: { shuffle: { files: true } },
  },
});
