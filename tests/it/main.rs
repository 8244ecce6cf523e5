//! The one integration binary: gathers the named trials of every module and runs them.

mod address;
mod block;
mod board;
mod brand;
mod brand_unfit;
mod canvases;
mod circles;
mod cli;
mod cli_build;
mod cli_files;
mod cli_fix;
mod cli_help;
mod cli_lines;
mod cli_paths;
mod code;
mod data;
mod desk;
mod documents;
mod due;
mod echoes;
mod editors;
mod ejected;
mod exemption;
mod expect;
mod faults;
mod features;
mod figure;
mod fixes;
mod format;
mod formats;
mod formats_baseline;
mod formats_read;
mod formats_schemas;
mod frames;
mod history;
mod history_any;
mod history_git;
mod history_life;
mod history_makes;
mod history_pieces;
mod history_renamed;
mod history_second;
mod history_unread;
mod hooks;
mod hostile;
mod house;
mod house_cli;
mod house_joins;
mod house_runs;
mod hypothesis;
mod limit_rules;
mod limit_sheets;
mod limit_templates;
mod merge;
mod merge_any;
mod merge_faults;
mod merge_git;
mod merge_makes;
mod merge_ways;
mod moments;
mod mutate;
mod names;
mod paper;
mod papers;
mod papers_words;
mod pdfs;
mod phases;
mod project;
mod prose;
mod read_passed;
mod read_private;
mod read_unread;
mod reader;
mod reference;
mod review;
mod review_length;
mod rule_cases;
mod rule_cases_asked;
mod rule_cases_choices;
mod rule_cases_decided;
mod rule_cases_evidence;
mod rule_cases_money;
mod rule_cases_people;
mod rule_cases_run;

mod rule_cases_slips;
mod rule_cases_status;
mod rule_cases_whole;
mod rule_cases_words;
mod rules;
mod schema;
mod seen;
mod session;
mod sheet;
mod sums;
mod sums_any;
mod sums_made;
mod terms;
mod tidy;
mod tools;
mod watch;
mod weakest;
mod week;
mod withheld;
mod work;
mod write_again;
mod write_made;
mod write_place;
mod write_said;

use std::io::Write;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = match expect::arguments(std::env::args()) {
        Ok(arguments) => Arguments::from_iter(arguments),
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "{why}");
            return ExitCode::FAILURE;
        }
    };
    let modules: Vec<Vec<Trial>> = vec![
        tidy::trials(),
        circles::trials(),
        tools::trials(),
        faults::trials(),
        features::trials(),
        brand::trials(),
        brand_unfit::trials(),
        ejected::trials(),
        address::trials(),
        block::trials(),
        board::trials(),
        canvases::trials(),
        schema::trials(),
        pdfs::trials(),
        frames::trials(),
        documents::trials(),
        due::trials(),
        echoes::trials(),
        data::trials(),
        seen::trials(),
        session::trials(),
        sums::trials(),
        sums_any::trials(),
        cli::trials(),
        cli_files::trials(),
        cli_fix::trials(),
        cli_build::trials(),
        cli_help::trials(),
        cli_lines::trials(),
        cli_paths::trials(),
        watch::trials(),
        week::trials(),
        write_place::trials(),
        write_again::trials(),
        write_made::trials(),
        write_said::trials(),
        history::trials(),
        moments::trials(),
        history_any::trials(),
        history_git::trials(),
        history_life::trials(),
        history_makes::trials(),
        history_pieces::trials(),
        history_renamed::trials(),
        history_unread::trials(),
        hooks::trials(),
        sheet::trials(),
        paper::trials(),
        papers::trials(),
        phases::trials(),
        papers_words::trials(),
        project::trials(),
        rules::trials(),
        review::trials(),
        review_length::trials(),
        weakest::trials(),
        withheld::trials(),
        rule_cases::trials(),
        editors::trials(),
        exemption::trials(),
        reference::trials(),
        terms::trials(),
        reader::trials(),
        read_unread::trials(),
        read_passed::trials(),
        read_private::trials(),
        rule_cases_asked::trials(),
        rule_cases_people::trials(),
        hypothesis::trials(),
        rule_cases_decided::trials(),
        rule_cases_evidence::trials(),
        rule_cases_words::trials(),
        rule_cases_choices::trials(),
        rule_cases_slips::trials(),
        rule_cases_whole::trials(),
        rule_cases_run::trials(),
        rule_cases_status::trials(),
        rule_cases_money::trials(),
        figure::trials(),
        fixes::trials(),
        format::trials(),
        formats::trials(),
        hostile::trials(),
        formats_schemas::trials(),
        formats_baseline::trials(),
        house::trials(),
        merge::trials(),
        merge_any::trials(),
        merge_faults::trials(),
        merge_git::trials(),
        merge_ways::trials(),
        mutate::trials(),
        names::trials(),
        limit_rules::trials(),
        limit_sheets::trials(),
        limit_templates::trials(),
    ];
    libtest_mimic::run(&arguments, modules.into_iter().flatten().collect()).exit_code()
}
