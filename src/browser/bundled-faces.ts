/**
 * The files of the bundled font. The program of a page that contains its own font files uses `page-faces.ts` instead.
 */
import regular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf";
import semiBold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf";
import type { FontWeight } from "../model/layout.js";

export const FACES: Readonly<Record<FontWeight, Uint8Array<ArrayBuffer>>> = { 400: regular, 600: semiBold };
