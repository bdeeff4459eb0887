import fs from "fs";

export async function getServerSideProps() {
  return { props: { text: fs.readFileSync("page.md", "utf8") } }; // flag information
}

export async function getStaticProps() {
  return { props: { text: fs.readFileSync("page.md", "utf8") } };
}

export default function Page({ text }) {
  return <p>{text}</p>;
}
