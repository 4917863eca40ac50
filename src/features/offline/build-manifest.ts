/** What a browser needs to know to install the site as an app. */
export interface AppText {
  name: string;
  description: string;
  language: string;
}

/** The pictures of the app; a maskable one is cut to the shape that a system gives its icons. */
export const appIcons = {
  'icon-192': { size: 192, maskable: false },
  'icon-512': { size: 512, maskable: false },
  'maskable-512': { size: 512, maskable: true },
} as const;

export type AppIcon = keyof typeof appIcons;

/** Of paper, in the light theme: icons and window frames know no second one. */
export const paper = '#fdfdfc';

/** `base` is the base path, with a slash at both ends. */
export function buildManifest({ name, description, language }: AppText, base: string) {
  return {
    // As the host sees it: two sites in two folders of one host are two apps.
    id: base,
    name,
    short_name: shorten(name),
    description,
    lang: language,
    dir: 'auto',
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: Object.entries(appIcons).map(([icon, { size, maskable }]) => ({
      src: `${base}icons/${icon}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  };
}

/** Under an icon there is room for about so many letters; a name is cut between its words. */
const room = 30;

function shorten(name: string): string {
  if (name.length <= room) return name;
  const words = name.split(' ');
  while (words.length > 1 && words.join(' ').length > room) words.pop();
  return words.join(' ');
}
