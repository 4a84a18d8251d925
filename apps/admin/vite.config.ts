import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";

export default defineConfig({
  // Compressed once here, so that the server only sends.
  plugins: [react(), compression({ algorithms: ["gzip", "brotliCompress"] })],
  build: { chunkSizeWarningLimit: 900 },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
