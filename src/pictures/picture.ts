/** Pixels from top left, row by row: red, green, blue and alpha, each from 0 to 255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Facts about a picture that are read from its headers alone. */
export interface PictureFacts {
  readonly kind: "png" | "jpeg";
  readonly width: number;
  readonly height: number;
  /** Orientation as EXIF counts it, from 1 (upright) to 8. */
  readonly orientation: number;
  /** Bytes of the picture itself, without anything that follows its end in the file. */
  readonly bytes: Uint8Array;
}

/** Reason why a file is not used as a picture; `unusual` is a kind of JPEG that hardly any program reads. */
export type PictureRefusal =
  | { readonly kind: "too-large" | "foreign" | "damaged" | "unusual" | "too-many-scans" }
  | { readonly kind: "too-many-pixels"; readonly width: number; readonly height: number };
