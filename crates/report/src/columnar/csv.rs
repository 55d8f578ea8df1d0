//! Tables as CSV (RFC 4180).

use std::io::{self, BufWriter, Write};

use super::{Field, Form, Sink, Value};
use crate::csv::{MARK, line};

pub(super) const FORM: Form = Form { ending: "csv", begin };

struct Csv<'a>(BufWriter<Box<dyn Write + Send + 'a>>);

fn begin<'a>(
    out: Box<dyn Write + Send + 'a>,
    fields: &[Field],
    _: &[(String, String)],
) -> io::Result<Box<dyn Sink + Send + 'a>> {
    let mut out = BufWriter::new(out);
    let names = fields.iter().map(|field| field.name.clone());
    out.write_all(line(names.chain([MARK.0.to_owned()])).as_bytes())?;
    Ok(Box::new(Csv(out)))
}

impl Sink for Csv<'_> {
    fn row(&mut self, values: &[Value]) -> io::Result<()> {
        let cells = values.iter().map(|value| match value {
            Value::Text(text) => (*text).to_owned(),
            Value::Count(count) => count.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Number(number) => number.map(|n| n.to_string()).unwrap_or_default(),
        });
        self.0.write_all(line(cells.chain([MARK.1.to_owned()])).as_bytes())
    }

    fn end(mut self: Box<Self>) -> io::Result<()> {
        self.0.flush()
    }
}
