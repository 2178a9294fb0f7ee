package throughline.engine.identity;

/** A model with what is to be thought of it. */
record Trained(Model model, Verdict verdict, Estimate estimate, LabelReport labels) {
  Trained with(LabelReport report) {
    return new Trained(model, verdict, estimate, report);
  }
}
