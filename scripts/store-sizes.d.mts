export declare function withSizes(page: string, dist: string): string
