/** YAML whose entries cannot be moved line by line, such as a list whose key is a map; the text stays as it is. */
export class NotMovable extends Error {}
