import { defineConfig } from 'vitest/config';
// @ts-expect-error plain JavaScript, shared with the build
import { viteData } from './scripts/data-loader.js';

export default defineConfig({
  plugins: [viteData()],
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/forms/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
