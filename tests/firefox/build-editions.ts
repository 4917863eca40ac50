/** Builds, once, the sites whose editions are opened. */
export { setupOwnSites as default } from '../built/build-sites.ts';
