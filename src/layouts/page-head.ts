export interface PageHead {
  title: string;
  /** The title of the page itself, where its heading is that of the work it is about. */
  ownTitle?: string;
  description: string;
  /** The page's permanent address, without base path. */
  address: string;
  /** The picture for link previews, without base path. */
  image?: string;
  /** A schema.org description, without its @context. */
  jsonLd?: Record<string, unknown>;
  /** The feed of changes is offered to browsers and feed readers. */
  feed?: boolean;
  /** Search engines may list the page. */
  indexed?: boolean;
  /** The address to which this one has moved. */
  moved?: string;
}
