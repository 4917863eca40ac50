/**
 * Stand in `offline/index.html` for what is not known before the zip is there: it is made of all pages. They are filled
 * in the site alone. In the zip itself nobody can know them, so whatever shows them carries `data-web-only`.
 */
export const editionTokens = {
  /** The name of the file, which lies beside the page. */
  file: '{{edition-file}}',
  /** Its size in the site's language, as in “0.7 MB”. */
  size: '{{edition-size}}',
  /** Its SHA-256, 64 hexadecimal digits. */
  sha256: '{{edition-sha256}}',
};

/** The folder of the zip and of the page that offers it. */
export const editionFolder = 'offline';
