/** Translations: Spanish; another language is another catalogue. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { es } from "./es.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof es };
  }
}

void i18next.use(initReactI18next).init({
  lng: "es",
  fallbackLng: "es",
  resources: { es: { translation: es } },
  interpolation: { escapeValue: false },
});
