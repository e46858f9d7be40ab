/** Those that read pages for a search engine, an archive or a preview and say so; `CUBOT` makes phones. */
const CRAWLERS = /(?<!cu)bot\b|crawl|spider|slurp|archiver|preview|externalhit|whatsapp|inspectiontool/i

/** Whether a program asks that shows to others what it finds. */
export const isCrawler = (userAgent: string | undefined): boolean => CRAWLERS.test(userAgent ?? '')
