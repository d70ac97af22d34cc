/** The same program without comments; licences, labels of modules and the hashbang stay. Throws where the text is no program. */
export function stripComments(name: string, text: string): string
