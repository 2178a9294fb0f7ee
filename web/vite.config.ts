import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const application = process.env.THROUGHLINE_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // The strict policy of the application forbids inline scripts and data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  server: {
    // A test compares what the application says with its German words.
    fs: { allow: ['..'] },
    proxy: { '/api': application },
  },
  test: {
    globals: true,
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 60_000,
  },
});
