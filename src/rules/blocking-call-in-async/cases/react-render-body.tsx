import React, { Component } from "react";
import { readFileSync } from "node:fs";

export const Page: React.FC = () => {
  const text = readFileSync("page.md", "utf8"); // flag information
  return <article>{text}</article>;
};

export class Panel extends Component {
  componentDidMount() {
    sessionStorage.setItem("open", "yes"); // flag hint
  }

  render() {
    return <p>{localStorage.getItem("name")}</p>; // flag hint
  }
}
