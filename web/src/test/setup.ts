import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// A busy machine draws slowly; only what never comes is missing.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom lacks and Mantine asks for.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => undefined;
document.documentElement.lang = 'en';
window.scrollTo = () => undefined;
