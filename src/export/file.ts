/** A file to be written. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}
