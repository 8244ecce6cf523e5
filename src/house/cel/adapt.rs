//! Rewrites a condition so that what is not filled in makes it false and never makes it fail.

use cel::common::ast::{CallExpr, Expr, IdedExpr, SelectExpr, operators};

use super::functions::{BEFORE, ORDER, PLUS, READ, THERE, WALK};
use super::infer::is_null;

/// The variable that holds the reference date; nobody can write its name.
pub(super) const TODAY: &str = "@today";

/// The operators of [`ORDER`], as CEL names them.
const ORDERS: [&str; 4] =
    [operators::LESS, operators::LESS_EQUALS, operators::GREATER, operators::GREATER_EQUALS];

/// The same condition in terms of our functions.
pub(super) fn adapt(e: IdedExpr) -> IdedExpr {
    let id = e.id;
    let call = |name: &str, args| IdedExpr { id, expr: called(name, args) };
    let expr = match e.expr {
        Expr::Select(SelectExpr { operand, field, test }) => {
            let operand = Box::new(adapt(*operand));
            let select = Expr::Select(SelectExpr { operand, field, test: false });
            if test { called(THERE, vec![IdedExpr { id, expr: select }]) } else { select }
        }
        Expr::Call(CallExpr { func_name, target, args }) => {
            let target = target.map(|target| Box::new(read(adapt(*target))));
            let mut args: Vec<IdedExpr> = args.into_iter().map(|arg| read(adapt(arg))).collect();
            let order = ORDERS.iter().position(|order| *order == func_name);
            match (func_name.as_str(), order) {
                (operators::EQUALS | operators::NOT_EQUALS, _) if args.iter().any(is_null) => {
                    let at = args.iter().position(|arg| !is_null(arg)).unwrap_or(0);
                    let there = call(THERE, vec![args.swap_remove(at)]);
                    match func_name.as_str() {
                        operators::EQUALS => called(operators::LOGICAL_NOT, vec![there]),
                        _ => there.expr,
                    }
                }
                (operators::EQUALS | operators::NOT_EQUALS, _) => {
                    // a list of the canvas can compare itself with one that is written, not the reverse
                    if matches!(args.as_slice(), [IdedExpr { expr: Expr::List(_), .. }, _]) {
                        args.reverse();
                    }
                    called(&func_name, args)
                }
                (_, Some(order)) => called(ORDER[order], args),
                (operators::ADD, _) if !matches!(&args[0].expr, Expr::Ident(name) if name.starts_with('@')) => {
                    called(PLUS, args)
                }
                ("passed", _) => {
                    args.push(IdedExpr { id, expr: Expr::Ident(TODAY.to_owned()) });
                    called(BEFORE, args)
                }
                _ => Expr::Call(CallExpr { func_name, target, args }),
            }
        }
        Expr::List(mut list) => {
            list.elements = list.elements.into_iter().map(adapt).collect();
            Expr::List(list)
        }
        Expr::Comprehension(mut of) => {
            // lists of the canvas count themselves
            of.iter_range = match adapt(of.iter_range) {
                field @ IdedExpr { expr: Expr::Select(_), .. } => field,
                made => call(WALK, vec![made]),
            };
            of.loop_step = adapt(of.loop_step);
            Expr::Comprehension(of)
        }
        other => other,
    };
    IdedExpr { id, expr }
}

/// What a loop's name stands for is counted where a function or comparison reads it; fields count themselves.
fn read(e: IdedExpr) -> IdedExpr {
    match &e.expr {
        Expr::Ident(name) if !name.starts_with('@') && name != "it" && name != "canvas" => {
            IdedExpr { id: e.id, expr: called(READ, vec![e]) }
        }
        _ => e,
    }
}

fn called(name: &str, args: Vec<IdedExpr>) -> Expr {
    Expr::Call(CallExpr { func_name: name.to_owned(), target: None, args })
}
