/**
 * Exception for YAML whose entries cannot be moved line by line, such as a map with a map as a key; the text stays as
 * it is.
 */
export class NotMovable extends Error {}
