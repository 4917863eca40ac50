/** What the build tells the worker about the version that it saves. */
export interface Facts {
  /** Names the list of files, and with it the copy: the same for the same files. */
  id: string;
  /** For readers, as in `version.json`. */
  version: string;
  date: string | null;
  files: number;
  bytes: number;
  /** Up to so many bytes a copy is saved without being asked for. */
  saveUpTo: number;
  /** The page that stands for one that is not saved, as HTML. */
  notSaved: string;
}
