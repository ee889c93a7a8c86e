import { z } from 'zod'
import { zhCN } from 'zod/locales'

// What does not fit is said in Chinese. A strict content security policy forbids `new Function`, which zod would otherwise
// use to speed itself up. Schemas read both when they are made, so every file of the product takes `z` from here.
z.config({ ...zhCN(), jitless: true })

export { z }
